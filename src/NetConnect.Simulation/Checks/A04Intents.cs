using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nothing is done to a cloud that was not written down before.</summary>
internal sealed class A04Intents(World world) : Check(
    world, "A4", "Every mutating call has an earlier committed intent with the same token and parameters; one token per part, incarnation and attempt.")
{
    private readonly HashSet<string> _intended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _created = new(StringComparer.Ordinal);

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is not { Intent: var intent } found)
            return;
        _intended.Add(Text(intent.Token, intent.Operation));
        var part = found.Part;
        Require(
            part is not null && intent.Token == $"{World.Database.Installation}/{intent.Part}/{part.Incarnation}.{part.Attempt}/{intent.Operation.Name}",
            $"The token {intent.Token} is not that of {intent.Part} {part?.Incarnation}.{part?.Attempt}.");
        if (intent.Operation.Effect != OperationEffect.Create)
            return;
        // What a group lets in may have been edited between two tries; which group it is may not.
        var what = $"{seen.Commit.Key} {intent.Operation with { Arguments = intent.Operation.Arguments.RemoveRange(intent.Operation.Arguments.Keys.Where(MayDiffer)) }}";
        Require(!_created.TryGetValue($"{seen.Commit.Key} {intent.Token}", out var earlier) || earlier == what || IsNewTarget(intent.Operation), $"{intent.Token} stood for {earlier} and now stands for {what}.");
        _created[$"{seen.Commit.Key} {intent.Token}"] = what;
    }

    public override void OnCalled(CloudCall call) =>
        Require(_intended.Contains(Text(call.Token, call.Operation)), $"{call.Node.Name} called {call.Operation} with {call.Token}, and no such intent was committed.");

    /// <summary>A route that could not be made leads to the new peering once the old one has ended.</summary>
    private static bool IsNewTarget(ProviderOperation operation) => operation.Arguments.ContainsKey("target");

    /// <summary>Of the model, and of EC2: what stands on something else is made anew with it, as rules are with their group.</summary>
    private static bool MayDiffer(string argument) =>
        argument is "rules" or "VpcPeeringConnectionId" or "GroupId" or "resourceArn" or "resourceShareArn" || argument.Contains("TransitGateway", StringComparison.Ordinal) || argument.StartsWith("IpPermissions", StringComparison.Ordinal);

    private static string Text(string token, ProviderOperation operation) => $"{token} {operation}";
}
