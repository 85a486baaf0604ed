namespace NetConnect.Server.Demo.World;

/// <summary>What the emulator itself says of a ping.</summary>
internal sealed record OracleAnswer(bool Passes, string? StoppedAt, string? Leg, string? Reason)
{
    public override string ToString() => Passes ? "passes" : $"stopped at {StoppedAt} ({Leg}): {Reason}";
}
