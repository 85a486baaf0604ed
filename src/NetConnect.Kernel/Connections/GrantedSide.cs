using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>The word of somebody who may give it for one side.</summary>
/// <param name="Needed">How many people's words approve the side.</param>
public sealed record GrantedSide(Side Side, ApprovalHow How, string By, int Needed = 1);
