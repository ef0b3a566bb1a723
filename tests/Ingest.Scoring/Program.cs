using Ingest.Scoring;

return args switch
{
    ["feeds", var tests, var root] => FeedsVerb.Run(tests, root, Console.Out),
    ["entities", var input] => EntitiesVerb.Run(input, Console.Out),
    ["keyphrases", var input] => KeyPhrasesVerb.Run(input, Console.Out),
    _ => 1,
};
