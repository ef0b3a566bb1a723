namespace Ingest.Pipeline.Tests.Storage;

public sealed class SqliteBlobTests() : BlobContract(static () => new SqliteBench());

public sealed class SqliteQueueTests() : QueueContract(static () => new SqliteBench());

public sealed class SqliteTableTests() : TableContract(static () => new SqliteBench());

public sealed class SqliteManyRowsTests() : ManyRowsContract(static () => new SqliteBench());

public sealed class SqliteTableRangeTests() : TableRangeContract(static () => new SqliteBench());

public sealed class SqliteTableBatchTests() : TableBatchContract(static () => new SqliteBench());

public sealed class SqliteLimitTests() : LimitContract(static () => new SqliteBench());
