using NetConnect.Api.Access;

namespace NetConnect.Api.Tests.Access;

public class AccessTableTests
{
    /// <summary>The table once more, as it was read from the contract: a change has to be made twice, with two thoughts.</summary>
    private const string Reviewed = """
        ListServices          Full     Full     Full     Full     Full      Full
        ReadService           Full     ByName   ByName   ByName   Full      ByName
        CreateService         Full     Full     Full     Full     Full      Full
        EditService           Full     Refused  Refused  Refused  Full      Refused
        DeleteService         Full     Refused  Refused  Refused  Full      Refused
        ListProviders         Own      Own      Own      Own      Full      Full
        ReadProvider          Full     Absent   Absent   Absent   Full      WithoutSettings
        CreateProvider        Full     Refused  Refused  Refused  Full      Refused
        EditProvider          Full     Absent   Absent   Absent   Full      Refused
        DeleteProvider        Full     Absent   Absent   Absent   Full      Refused
        CheckProvider         Full     Absent   Absent   Absent   Full      Refused
        DiscoverNetworks      Full     Absent   Absent   Absent   Full      Refused
        ListResources         Full     Full     Full     Full     Full      Full
        ReadResource          Full     ByName   ByName   ByName   Full      ByName
        CreateResource        Full     Refused  Refused  Refused  Full      Refused
        EditResource          Full     Refused  Refused  Refused  Full      Refused
        DeleteResource        Full     Refused  Refused  Refused  Full      Refused
        ReadDependents        Full     Refused  Refused  Refused  Full      Full
        DrawGraph             Own      Own      Own      Own      Full      Full
        PlanManifest          Full     Full     Full     Full     Full      Full
        ApplyManifest         Full     Full     Full     Full     Full      Full
        ListAddressPlans      Full     Full     Full     Full     Full      Full
        ReadAddressPlan       Full     Full     Full     Full     Full      Full
        CreateAddressPlan     Full     Refused  Refused  Refused  Full      Refused
        DeleteAddressPlan     Full     Refused  Refused  Refused  Full      Refused
        ListConnections       Own      Own      Own      Own      Full      Full
        ReadConnection        Full     Full     Full     Absent   Full      Full
        ReadDecision          Full     Full     Full     Absent   Full      Full
        WalkPath              Full     Full     Full     Absent   Full      Full
        ListConnectionEvents  Full     Full     Full     Absent   Full      Full
        RequestConnection     Full     Refused  Refused  Refused  Full      Refused
        Decide                Full     Refused  Refused  Refused  Full      Refused
        ReadFacts             Full     Full     Full     Full     Full      Full
        EditConnection        Full     Refused  Refused  Absent   Full      Refused
        DeleteConnection      Full     Full     Refused  Absent   Full      Refused
        ApproveConnection     Refused  Refused  Full     Absent   Override  Refused
        RejectConnection      Refused  Refused  Full     Absent   Override  Refused
        WithdrawConnection    Full     Refused  Refused  Absent   Full      Refused
        RetryConnection       Full     Full     Refused  Absent   Full      Refused
        MigrateConnection     Full     Refused  Refused  Absent   Full      Refused
        SuspendConnection     Full     Full     Refused  Absent   Full      Refused
        ResumeConnection      Full     Full     Refused  Absent   Full      Refused
        DetachConnection      Refused  Refused  Refused  Absent   Full      Refused
        ListApprovals         Own      Own      Own      Own      Own       Own
        ListEvents            Own      Own      Own      Own      Full      Full
        ListAudit             Own      Own      Own      Own      Full      Full
        ReadModes             Refused  Refused  Refused  Refused  Full      Full
        SetMode               Refused  Refused  Refused  Refused  Full      Refused
        CreateBackup          Refused  Refused  Refused  Refused  Full      Refused
        ReadRestore           Refused  Refused  Refused  Refused  Full      Full
        ListStrays            Refused  Refused  Refused  Refused  Full      Full
        """;

    public static TheoryData<Operation, Relation, Grant> Cells()
    {
        var cells = new TheoryData<Operation, Relation, Grant>();
        foreach (var words in Reviewed.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            foreach (var relation in Enum.GetValues<Relation>())
                cells.Add(Enum.Parse<Operation>(words[0]), relation, Enum.Parse<Grant>(words[1 + (int)relation]));
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void For_EachCell_IsAsReviewed(Operation operation, Relation relation, Grant grant) =>
        Assert.Equal(grant, AccessTable.Rows[operation].For(relation));

    [Fact]
    public void Rows_AnyOperation_HasOneAndWasReviewed()
    {
        Assert.Equal(Enum.GetValues<Operation>().Order(), AccessTable.Rows.Keys.Order());
        Assert.Equal(Enum.GetValues<Operation>().Length * Enum.GetValues<Relation>().Length, Cells().Count());
    }

    [Theory]
    [InlineData(new Relation[0], Grant.Absent)]
    [InlineData(new[] { Relation.Owner }, Grant.Refused)]
    [InlineData(new[] { Relation.Owner, Relation.Approver }, Grant.Full)]
    [InlineData(new[] { Relation.Owner, Relation.Operator }, Grant.Override)]
    [InlineData(new[] { Relation.Operator, Relation.Approver }, Grant.Full)]
    public void Decide_SeveralRelations_BestCounts(Relation[] relations, Grant expected) =>
        Assert.Equal(expected, AccessPolicy.Decide(Operation.ApproveConnection, relations));

    [Theory]
    [InlineData(Operation.EditResource, "ask an owner")]
    [InlineData(Operation.ApproveConnection, "ask one of them")]
    [InlineData(Operation.DetachConnection, "This is for operators")]
    [InlineData(Operation.SetMode, "This is for operators")]
    public void RefusedFor_AnOperation_NamesThoseWhoMay(Operation operation, string who) =>
        Assert.Contains(who, Gate.RefusedFor(operation).Detail, StringComparison.Ordinal);
}
