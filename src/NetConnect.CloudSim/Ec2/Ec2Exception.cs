namespace NetConnect.CloudSim.Ec2;

/// <summary>A refusal on its way out of a handler; caught once, at the endpoint.</summary>
internal sealed class Ec2Exception(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;
    public int Status { get; } = status;
    public int? RetryAfterSeconds { get; init; }
}
