#if Local
internal import TenantRAGPassages

/// English words that a question holds and an answer need not: the stop words of a search, and the words with which people
/// ask ("tell me", "can you list").
enum ContentlessWords {
    static let all: Set<String> = StopWords.all.union(
        """
        above according after again against anybody anyone anything aren't ask asked because before below between both
        call called cannot compare comparison contrast couldn describe detail details didnt difference differences
        document documents doesnt done dont down during each either else enumerate ever every everybody everyone
        everything exactly explain few further get gets give given gives got happen happened happening happens hello
        here herself hey hi himself however im isnt itself know known let list listed lists made make many may mean
        means mention mentioned might mine more most much must myself name named names need neither next no nobody
        none nor not nothing now off often once only onto other others out over own per really same say says shall
        show shows somebody someone something still summarise summarize tells thank thanks themselves thing things
        through till together too under until up upon use used using very via want wasnt way well werent whatever
        whats whos within without yes yourself
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
#endif
