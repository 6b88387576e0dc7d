/// The result of a check: the number of cases, and those that failed.
package struct ModelCheck: Sendable {
    /// The number of cases.
    package var count = 0
    /// The cases that failed, each with the shape's name.
    package var problems: [String] = []

    mutating func expect(_ isTrue: Bool, _ problem: @autoclosure () -> String) {
        if !isTrue { problems.append(problem()) }
        count += 1
    }

    /// Records a case that throws as a problem.
    mutating func attempt(_ name: String, _ work: (inout ModelCheck) throws -> Void) {
        do {
            try work(&self)
        } catch {
            problems.append("\(name): \(error)")
            count += 1
        }
    }

    /// Expects an error of a type.
    ///
    /// - Returns: The error; nil when there is none or another, which is a problem.
    mutating func expectError<Failure>(
        _ type: Failure.Type,
        _ name: String,
        _ work: () throws -> Void
    ) -> Failure? {
        count += 1
        do {
            try work()
            problems.append("\(name): no error")
        } catch let error as Failure {
            return error
        } catch {
            problems.append("\(name): \(error)")
        }
        return nil
    }
}
