using Ingest.Scoring;
using Ingest.Scoring.Training;

// Predictions for labelled data, so that any scorer can be used: JSON on stdout, in input order.
return args switch
{
    ["feeds", var tests, var root] => FeedsVerb.Run(tests, root, Console.Out),
    ["entities", var input] => EntitiesVerb.Run(input, Console.Out),
    ["keyphrases", var input] => KeyPhrasesVerb.Run(input, "ours", Console.Out),
    ["keyphrases", var input, "ours" or "tfidf" or "yake"] => KeyPhrasesVerb.Run(input, args[2], Console.Out),
    ["dates", var input] => DatesVerb.Run(input, Console.Out),
    ["meetings", var input] => MeetingsVerb.Run(input, Console.Out),
    ["documents", var input] => DocumentsVerb.Run(input, Console.Out),
    ["train", var data, var wordnet, var model] => TrainVerb.Run(data, wordnet, model),
    ["crossvalidate", var data, var wordnet, var set] => CrossValidateVerb.Run(data, wordnet, set, Console.Out),
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
          keyphrases IN.jsonl [ours|tfidf|yake]   rows {id,text}
          dates IN.jsonl           rows {id,dct,text}
          meetings IN.jsonl        rows {set,id,text}
          documents IN.jsonl       rows {source,id,date,title,text}
          train DATA WORDNET OUT   trains the name tagger on DATA/ner, DATA/gazetteers and WordNet 3's data.noun
          crossvalidate DATA WORDNET wikigold|crossner_politics_dev
                                   mentions of the set, each fifth of it read by a tagger that learned from the others
          stories IN.jsonl         rows {id,date?,title,text}
        """);
    return 2;
}
