import Dispatch
import HTTPBenchmarkLoad
import TenantRAG

// A program that reads its configuration, makes one call and ends; it prints the peak of its memory in megabytes.

let isOver = DispatchSemaphore(value: 0)
Task.detached {
    do {
        let rag = try TenantRAGClient(.fromEnvironment())
        let tenant = try TenantContext(trusting: TenantID(validating: "acme"), because: "a program for one tenant")
        let answer = try await rag.ask("Who finds the radio in the cellar?", as: tenant)
        precondition(answer.citations.count == 5)
    } catch {
        fatalError("\(error)")
    }
    print(Usage.peakMegabytes())
    isOver.signal()
}
isOver.wait()
