using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Modes;

/// <summary>An operator pauses or resumes a scope.</summary>
public sealed record SetMode(ModeScope Scope, OperatingMode Mode, string By, string? Reason);
