using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>The word of somebody who may give it for one side.</summary>
public sealed record SideGrant(Side Side, ApprovalHow How);
