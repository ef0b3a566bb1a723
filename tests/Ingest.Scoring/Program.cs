using Ingest.Scoring;

// Predictions for labelled data, so that any scorer can be used: JSON on stdout, in input order.
return args switch
{
    ["feeds", var tests, var root] => FeedsVerb.Run(tests, root, Console.Out),
    ["entities", var input] => EntitiesVerb.Run(input, Console.Out),
    ["keyphrases", var input] => KeyPhrasesVerb.Run(input, Console.Out),
    ["dates", var input] => DatesVerb.Run(input, Console.Out),
    ["meetings", var input] => MeetingsVerb.Run(input, Console.Out),
    ["documents", var input] => DocumentsVerb.Run(input, Console.Out),
    ["stories", var input] => StoriesVerb.Run(input, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: Ingest.Scoring VERB ARGS
          feeds TESTS.jsonl ROOT   what the feed parser reads
          entities IN.jsonl        rows {id,text}
          keyphrases IN.jsonl      rows {id,text}
          dates IN.jsonl           rows {id,dct,text}
          meetings IN.jsonl        rows {set,id,text}
          documents IN.jsonl       rows {source,id,date,title,text}
          stories IN.jsonl         rows {id,date?,title,text}
        """);
    return 2;
}
