import Testing

@testable import BedrockAgent

@Suite("Decisions of a wait")
struct WaitMachineTests {
    private static let schedule = WaitSchedule(
        initialInterval: .seconds(2),
        maximumInterval: .seconds(10),
        maximumFailureCount: 2
    )

    @Test(
        "Pauses double up to the maximum, and jitter takes up to one half off",
        arguments: [(UInt64.max, 1.0), (0, 0.5)]
    )
    func pauses(random: UInt64, part: Double) throws {
        var machine = WaitMachine(Self.schedule)
        for seconds in [2.0, 4, 8, 10, 10] {
            let decision = machine.handle(.snapshot(isFinal: false), remaining: nil, random: random)
            guard case .pause(let pause) = decision else {
                Issue.record("\(decision)")
                return
            }
            #expect(abs(pause / .seconds(1) - seconds * part) < 1e-6)
        }
        #expect(machine.handle(.snapshot(isFinal: true), remaining: nil, random: random) == .finish)
    }

    @Test(
        "Towards the deadline pauses are halves of what is left, and no pause goes beyond it",
        arguments: [
            (.seconds(100), .pause(.seconds(2))), (.seconds(3), .pause(.milliseconds(1_500))),
            (.milliseconds(1_500), .pause(.seconds(1))), (.seconds(1), .deadlineExceeded),
            (.zero, .deadlineExceeded), (.seconds(-1), .deadlineExceeded),
        ] as [(Duration, WaitMachine.Decision)]
    )
    func deadline(remaining: Duration, expected: WaitMachine.Decision) {
        var machine = WaitMachine(Self.schedule)
        let decision = machine.handle(.snapshot(isFinal: false), remaining: remaining, random: .max)
        switch (decision, expected) {
        case (.pause(let pause), .pause(let other)): #expect(abs((pause - other) / .seconds(1)) < 1e-6)
        default: #expect(decision == expected)
        }
        #expect(machine.handle(.snapshot(isFinal: true), remaining: remaining, random: .max) == .finish)
    }

    @Test("Errors that may pass are borne as often in a row as the schedule says, others not at all")
    func failures() {
        var machine = WaitMachine(Self.schedule)
        func isPause(_ event: WaitMachine.Event) -> Bool {
            if case .pause = machine.handle(event, remaining: nil, random: 0) { true } else { false }
        }
        for _ in 0..<3 {
            #expect(isPause(.failure(isRetryable: true)))
            #expect(isPause(.failure(isRetryable: true)))
            #expect(isPause(.snapshot(isFinal: false)))
        }
        #expect(isPause(.failure(isRetryable: true)))
        #expect(isPause(.failure(isRetryable: true)))
        #expect(machine.handle(.failure(isRetryable: true), remaining: nil, random: 0) == .fail)
        var other = WaitMachine(Self.schedule)
        #expect(other.handle(.failure(isRetryable: false), remaining: nil, random: 0) == .fail)
    }

    @Test("A schedule never polls without a pause, nor with one that shrinks")
    func oddSchedules() {
        let schedule = WaitSchedule(initialInterval: .zero, maximumInterval: .seconds(-1))
        #expect(schedule.initialInterval == .milliseconds(1))
        #expect(schedule.maximumInterval == .milliseconds(1))
    }
}
