#if Local
/// English words that a question holds and an answer need not: articles, auxiliaries, pronouns, question words, and
/// the verbs with which people ask ("tell me", "can you list").
enum ContentlessWords {
    static let all: Set<String> = Set(
        """
        a about above after again against all also am an and any anybody anyone anything are aren't as ask asked at
        be because been before being below between both but by can cannot could couldn describe did didnt do does
        doesnt doing done dont down during each either else enumerate ever every everybody everyone everything exactly
        explain few for from further get gets give given gives got had happen happened happening happens has have
        having he her here hers herself hey hi hello him himself his how however i if im in into is isnt it its itself
        just know known let list listed lists made make many may me mean means mention mentioned might mine more
        most much must my myself name named names need neither next no nobody none nor not nothing now of off often
        on once only onto or other others our ours out over own per please really same say says shall she should show
        shows so some somebody someone something still such summarise summarize tell tells than thank thanks that the
        their theirs them themselves then there these they thing things this those through till to together too
        under until up upon us use used using very via want was wasnt way we well were werent what whats whatever when where
        which while who whom whose whos why will with within without would you your yours yourself yes
        according compare comparison contrast difference differences detail details document documents call called
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
#endif
