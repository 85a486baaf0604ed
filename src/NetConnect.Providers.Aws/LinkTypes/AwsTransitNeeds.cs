using System.Collections.Immutable;
using NetConnect.Model.Decisions;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What a link over hubs takes up: at each end an attachment and entries of route tables, at each hub attachments, tables and routes.</summary>
internal static class AwsTransitNeeds
{
    public static ImmutableArray<HoldNeed> Of(LinkQuestion question)
    {
        var view = TransitView.Of(question);
        return [.. view.Spokes.SelectMany(spoke => spoke.Needs()), .. view.Loads.SelectMany(load => load.Needs())];
    }

    public static RouteGround Ground(LinkQuestion question, TransitView view, SpokeView? spoke) => new(
        spoke?.Attachment?.Gateway,
        IsShared: true,
        [AwsNaming.PeeringKey(view.Pair), AwsNaming.AcceptKey(view.Pair)],
        RouteGround.ConnectionsOf(question, view.Pair));
}
