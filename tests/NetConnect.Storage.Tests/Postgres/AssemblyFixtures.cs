using NetConnect.Storage.Tests.Postgres;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
