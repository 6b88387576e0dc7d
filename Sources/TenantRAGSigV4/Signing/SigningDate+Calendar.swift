extension SigningDate {
    /// Year, month and day of the proleptic Gregorian calendar, computed in eras of 400 years that begin in March.
    var civil: (year: Int, month: Int, day: Int) {
        let days = Int(day) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Reads 16 bytes such as `20150830T123600Z`; nil for anything else and for a day that no calendar has.
    init?(parsing bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var digits: [Int] = []
        digits.reserveCapacity(14)
        for (position, byte) in bytes.enumerated() {
            switch (position, byte) {
            case (8, UInt8(ascii: "T")), (15, UInt8(ascii: "Z")): continue
            case (8, _), (15, _): return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): digits.append(Int(byte - UInt8(ascii: "0")))
            default: return nil
            }
        }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        guard year >= 1970, 1...12 ~= month, day >= 1, hour < 24, minute < 60, second < 60 else { return nil }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }

        let shiftedYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468
        try? self.init(secondsSince1970: days * 86_400 + hour * 3_600 + minute * 60 + second)
    }
}
