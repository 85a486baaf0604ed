namespace NetConnect.CloudSim.Cloud;

/// <summary>A long-lived key of an account.</summary>
public sealed record AccessKey(string Id, string Secret, string Account);
