using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>The word of somebody who may give it for one side.</summary>
public sealed record GrantedSide(Side Side, ApprovalHow How, string By);
