namespace NetConnect.CloudSim.Ec2;

/// <summary>An answer, and what should happen to it on its way back to the caller.</summary>
public sealed record Ec2Response(int Status, string Xml)
{
    /// <value>text/xml, as EC2 and STS write</value>
    public string ContentType { get; init; } = "text/xml;charset=UTF-8";

    /// <summary>A service that writes JSON names the kind of an error in a header.</summary>
    public string? ErrorHeader => ContentType.StartsWith("text/xml", StringComparison.Ordinal) ? null : ErrorCode;

    /// <summary>Null when the call succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The effect happened, but the caller never learns of it.</summary>
    public bool Lost { get; init; }

    public TimeSpan Delay { get; init; }
    public int? RetryAfterSeconds { get; init; }
}
