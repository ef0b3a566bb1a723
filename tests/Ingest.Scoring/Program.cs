using Ingest.Scoring;

return args switch
{
    ["feeds", var tests, var root] => FeedsVerb.Run(tests, root, Console.Out),
    ["entities", var input] => EntitiesVerb.Run(input, Console.Out),
    ["keyphrases", var input] => KeyPhrasesVerb.Run(input, Console.Out),
    ["dates", var input] => DatesVerb.Run(input, Console.Out),
    ["meetings", var input] => MeetingsVerb.Run(input, Console.Out),
    ["documents", var input] => DocumentsVerb.Run(input, Console.Out),
    _ => 1,
};
