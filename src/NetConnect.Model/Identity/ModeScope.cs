namespace NetConnect.Model.Identity;

/// <summary>What a mode is set for: the installation, an account, or one network. A wider scope always counts too.</summary>
public sealed record ModeScope
{
    private const string InstallationText = "installation";

    private readonly string _text;

    private ModeScope(string text) => _text = text;

    public static ModeScope Installation { get; } = new(InstallationText);

    public static ModeScope Account(Platform platform, string account) => new($"{WireName.Of(platform)}/{account}");

    public static ModeScope Account(NetworkRef network) => Account(network.Platform, network.Account);

    public static ModeScope Network(NetworkRef network) => new(network.ToString());

    /// <summary>What a network obeys, widest first.</summary>
    public static IEnumerable<ModeScope> Over(NetworkRef network) => [Installation, Account(network), Network(network)];

    public bool Covers(NetworkRef network) => Over(network).Contains(this);

    /// <summary>Reads <c>installation</c>, <c>AWS/111111111111</c> or <c>AWS/111111111111/vpc-1</c>.</summary>
    public static ModeScope? TryParse(string? text)
    {
        if (text == InstallationText)
            return Installation;
        var parts = text?.Split('/', 3) ?? [];
        return parts.Length >= 2 && WireName.TryParse<Platform>(parts[0], out _) && parts.All(part => part.Length > 0) ? new(text!) : null;
    }

    public override string ToString() => _text;
}
