using System.Collections.Frozen;
using static NetConnect.Api.Access.Grant;

namespace NetConnect.Api.Access;

/// <summary>Who may do what: the one reviewed table. A column that can't occur for an operation says what Anyone says.</summary>
public static class AccessTable
{
    public static FrozenDictionary<Operation, AccessRow> Rows { get; } = new Dictionary<Operation, AccessRow>
    {
        //                                    owner    other end approver anyone   operator  auditor
        [Operation.ListServices]         = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.ReadService]          = new(Full,    ByName,  ByName,  ByName,  Full,     ByName),
        [Operation.CreateService]        = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.EditService]          = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.DeleteService]        = new(Full,    Refused, Refused, Refused, Full,     Refused),

        [Operation.ListProviders]        = new(Own,     Own,     Own,     Own,     Full,     Full),
        [Operation.ReadProvider]         = new(Full,    Absent,  Absent,  Absent,  Full,     WithoutSettings),
        [Operation.CreateProvider]       = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.EditProvider]         = new(Full,    Absent,  Absent,  Absent,  Full,     Refused),
        [Operation.DeleteProvider]       = new(Full,    Absent,  Absent,  Absent,  Full,     Refused),
        [Operation.CheckProvider]        = new(Full,    Absent,  Absent,  Absent,  Full,     Refused),
        [Operation.DiscoverNetworks]     = new(Full,    Absent,  Absent,  Absent,  Full,     Refused),

        [Operation.ListResources]        = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.ReadResource]         = new(Full,    ByName,  ByName,  ByName,  Full,     ByName),
        [Operation.CreateResource]       = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.EditResource]         = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.DeleteResource]       = new(Full,    Refused, Refused, Refused, Full,     Refused),

        [Operation.ReadDependents]       = new(Full,    Refused, Refused, Refused, Full,     Full),
        [Operation.DrawGraph]            = new(Own,     Own,     Own,     Own,     Full,     Full),

        // Each item is checked by the row of what is done for it.
        [Operation.PlanManifest]         = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.ApplyManifest]        = new(Full,    Full,    Full,    Full,    Full,     Full),

        [Operation.ListAddressPlans]     = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.ReadAddressPlan]      = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.CreateAddressPlan]    = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.DeleteAddressPlan]    = new(Full,    Refused, Refused, Refused, Full,     Refused),

        [Operation.ListConnections]      = new(Own,     Own,     Own,     Own,     Full,     Full),
        [Operation.ReadConnection]       = new(Full,    Full,    Full,    Absent,  Full,     Full),
        [Operation.ReadDecision]         = new(Full,    Full,    Full,    Absent,  Full,     Full),
        [Operation.WalkPath]             = new(Full,    Full,    Full,    Absent,  Full,     Full),
        [Operation.ListConnectionEvents] = new(Full,    Full,    Full,    Absent,  Full,     Full),
        [Operation.RequestConnection]    = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.Decide]               = new(Full,    Refused, Refused, Refused, Full,     Refused),
        [Operation.ReadFacts]            = new(Full,    Full,    Full,    Full,    Full,     Full),
        [Operation.EditConnection]       = new(Full,    Refused, Refused, Absent,  Full,     Refused),
        [Operation.DeleteConnection]     = new(Full,    Full,    Refused, Absent,  Full,     Refused),
        [Operation.ApproveConnection]    = new(Refused, Refused, Full,    Absent,  Override, Refused),
        [Operation.RejectConnection]     = new(Refused, Refused, Full,    Absent,  Override, Refused),
        [Operation.WithdrawConnection]   = new(Full,    Refused, Refused, Absent,  Full,     Refused),
        [Operation.RetryConnection]      = new(Full,    Full,    Refused, Absent,  Full,     Refused),
        [Operation.MigrateConnection]    = new(Full,    Refused, Refused, Absent,  Full,     Refused),
        [Operation.SuspendConnection]    = new(Full,    Full,    Refused, Absent,  Full,     Refused),
        [Operation.ResumeConnection]     = new(Full,    Full,    Refused, Absent,  Full,     Refused),
        [Operation.DetachConnection]     = new(Refused, Refused, Refused, Absent,  Full,     Refused),
        [Operation.ListApprovals]        = new(Own,     Own,     Own,     Own,     Own,      Own),

        [Operation.ListEvents]           = new(Own,     Own,     Own,     Own,     Full,     Full),
        [Operation.ListAudit]            = new(Own,     Own,     Own,     Own,     Full,     Full),

        [Operation.ReadModes]            = new(Refused, Refused, Refused, Refused, Full,     Full),
        [Operation.SetMode]              = new(Refused, Refused, Refused, Refused, Full,     Refused),
        [Operation.CreateBackup]         = new(Refused, Refused, Refused, Refused, Full,     Refused),
        [Operation.ReadRestore]          = new(Refused, Refused, Refused, Refused, Full,     Full),
        [Operation.ListStrays]           = new(Refused, Refused, Refused, Refused, Full,     Full),
    }.ToFrozenDictionary();
}
