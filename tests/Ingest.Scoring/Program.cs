using Ingest.Scoring;

return args is ["feeds", var tests, var root] ? FeedsVerb.Run(tests, root, Console.Out) : 1;
