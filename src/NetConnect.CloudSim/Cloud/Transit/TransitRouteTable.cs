using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>A route table of a transit gateway: packets from the attachments associated with it go by its routes.</summary>
public sealed class TransitRouteTable : LivingObject
{
    public string GatewayId { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public List<TransitAssociation> Associations { get; set; } = [];
    public List<TransitAssociation> Propagations { get; set; } = [];

    /// <summary>The static ones; propagated ones follow from what is attached.</summary>
    public List<TransitRoute> Routes { get; set; } = [];

    [JsonIgnore] public override bool IsTerminal => State == TransitState.Deleted;

    public TransitAssociation? AssociationOf(string attachment) => Associations.Find(a => a.AttachmentId == attachment);
    public TransitRoute? RouteTo(Cidr destination) => Routes.Find(r => r.Prefix == destination);

    /// <summary>Lets time pass for the table and what is tied to it.</summary>
    public void AdvanceAll(DateTimeOffset now)
    {
        Advance(now);
        foreach (var tie in Associations.Concat(Propagations)) tie.Advance(now);
        Associations.RemoveAll(a => a.State == TransitAssociation.Disassociated);
        Propagations.RemoveAll(p => p.State == TransitAssociation.Disabled);
    }
}
