namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteBlobTests(AzuriteFixture azurite) : BlobContract(() => new AzuriteBench(azurite));

public sealed class AzuriteQueueTests(AzuriteFixture azurite) : QueueContract(() => new AzuriteBench(azurite));

public sealed class AzuriteTableTests(AzuriteFixture azurite) : TableContract(() => new AzuriteBench(azurite));

public sealed class AzuriteManyRowsTests(AzuriteFixture azurite) : ManyRowsContract(() => new AzuriteBench(azurite));

public sealed class AzuriteTableRangeTests(AzuriteFixture azurite)
    : TableRangeContract(() => new AzuriteBench(azurite));

public sealed class AzuriteLimitTests(AzuriteFixture azurite) : LimitContract(() => new AzuriteBench(azurite));

public sealed class AzuriteTableBatchTests(AzuriteFixture azurite)
    : TableBatchContract(() => new AzuriteBench(azurite));
