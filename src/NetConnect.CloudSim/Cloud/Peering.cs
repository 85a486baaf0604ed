using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>A VPC peering connection: one object that two accounts and two regions may see.</summary>
public sealed class Peering : CloudObject
{
    public PeeringSide Requester { get; set; } = new();
    public PeeringSide Accepter { get; set; } = new();
    public string State { get; set; } = PeeringState.Initiating;
    public string Message { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public string? DeletedBy { get; set; }

    // The asynchronous part: what EC2 is about to do. Applied by whoever looks next, so no timer is needed and a restart loses nothing.
    public string? NextState { get; set; }
    public string? NextMessage { get; set; }
    public DateTimeOffset NextAt { get; set; }

    [JsonIgnore] public bool IsTerminal => PeeringState.IsTerminal(State);
    [JsonIgnore] public bool IsInterRegion => Requester.Region != Accepter.Region;
    public bool Involves(string vpcId) => Requester.VpcId == vpcId || Accepter.VpcId == vpcId;
    public bool Joins(string vpcId, string otherVpcId) => vpcId != otherVpcId && Involves(vpcId) && Involves(otherVpcId);
    public PeeringSide SideOf(string vpcId) => Requester.VpcId == vpcId ? Requester : Accepter;
    public PeeringSide OtherSideOf(string vpcId) => Requester.VpcId == vpcId ? Accepter : Requester;

    public void Become(string state, string message, DateTimeOffset at)
    {
        (State, Message, Since) = (state, message, at);
        (NextState, NextMessage) = (null, null);
    }

    public void Schedule(string state, string message, DateTimeOffset at) => (NextState, NextMessage, NextAt) = (state, message, at);

    /// <summary>Applies everything that was due by now.</summary>
    public void Advance(DateTimeOffset now)
    {
        if (NextState is { } state && NextAt <= now) Become(state, NextMessage ?? "", NextAt);
        if (State == PeeringState.Pending && ExpiresAt <= now) Become(PeeringState.Expired, "Expired", ExpiresAt);
    }
}
