using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>The word of somebody who may give it for one side.</summary>
/// <param name="Needed">How many people's words approve the side.</param>
public sealed record SideGrant(Side Side, ApprovalHow How, int Needed = 1);
