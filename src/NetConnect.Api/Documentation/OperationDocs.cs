using System.Collections.Frozen;
using NetConnect.Api.Access;
using NetConnect.Api.AddressPlans;
using NetConnect.Api.Approvals;
using NetConnect.Api.Audit;
using NetConnect.Api.Connections;
using NetConnect.Api.Decisions;
using NetConnect.Api.Events;
using NetConnect.Api.Facts;
using NetConnect.Api.Graph;
using NetConnect.Api.Manifests;
using NetConnect.Api.Operations;
using NetConnect.Api.Providers;
using NetConnect.Api.Resources;
using NetConnect.Api.Services;

namespace NetConnect.Api.Documentation;

/// <summary>What is documented of each operation; every feature folder has its own list.</summary>
internal static class OperationDocs
{
    public static FrozenDictionary<Operation, OperationDoc> All { get; } = new[]
    {
        ServiceDocs.All,
        ProviderDocs.All,
        ResourceDocs.All,
        AddressPlanDocs.All,
        ConnectionDocs.All,
        ApprovalDocs.All,
        DecisionDocs.All,
        FactDocs.All,
        GraphDocs.All,
        ManifestDocs.All,
        EventDocs.All,
        AuditDocs.All,
        OperationsDocs.All,
    }.SelectMany(docs => docs).ToFrozenDictionary(doc => doc.Operation);
}
