import HTTPTypes

/// The fields of a head as its lines arrive: all of them, or where they differ from a template.
struct FieldList {
    private(set) var count = 0
    private var template: HeadTemplate?
    private var differing: [(place: Int, field: HTTPField)] = []
    /// All fields and their lines, where there is no template.
    private var fields: [HTTPField] = []
    private var lines = HeadLines()

    /// HTTPFields ends the process above 65,535, and libcurl, since 8.7, the transfer above 5,000.
    static let most = 4096

    /// Adds a line with its end; nil where it spells no field.
    mutating func append(_ line: UnsafeBufferPointer<UInt8>, cache: inout FieldCache) -> FieldMeaning? {
        // The template of the first line stays for all of the head: other heads may arrive in between.
        if count == 0 { template = cache.template }
        defer { count += 1 }
        if let meaning = unsafe template?.meaning(of: line, at: count) { return meaning }
        guard let (field, meaning) = unsafe FieldLine.read(line, names: &cache.names) else { return nil }
        if template == nil {
            fields.append(field)
            unsafe lines.append(line, meaning)
        } else {
            differing.append((count, field))
        }
        return meaning
    }

    /// The fields of the complete head; the list is empty afterwards.
    mutating func take(cache: inout FieldCache) -> HTTPFields {
        defer { reset() }
        guard let template else {
            let fields = HTTPFields(fields)
            if count <= HeadTemplate.mostLines { cache.template = HeadTemplate(lines: lines, fields: fields) }
            return fields
        }
        if differing.count > template.fewestDiffering || count != template.count {
            cache.template = nil
        } else {
            template.fewestDiffering = differing.count
        }
        var fields = template.fields
        if count < template.count { fields.removeSubrange(count...) }
        for (place, field) in differing {
            if place < fields.count { fields[place] = field } else { fields.append(field) }
        }
        return fields
    }

    mutating func reset() {
        count = 0
        template = nil
        if !differing.isEmpty { differing.removeAll(keepingCapacity: true) }
        if !fields.isEmpty {
            fields.removeAll()
            lines = HeadLines()
        }
    }
}
