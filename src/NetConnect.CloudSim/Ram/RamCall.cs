using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Sharing;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Ram;

/// <summary>One call under way: who asks what where, and what the caller can see.</summary>
internal sealed class RamCall(World world, Shadows shadows, CallerIdentity caller, string region, RamBody body, DateTimeOffset now)
{
    private readonly List<string> created = [];
    private readonly List<(string Key, string Status)> ended = [];

    public World World => world;
    public RamBody Body => body;
    public DateTimeOffset Now => now;
    public string Account => caller.Account;
    public string Region => region;
    public int AnswersAtMost { get; init; } = int.MaxValue;
    public DateTimeOffset Later => now.AddMilliseconds(world.Settings.Delays.ShareMs);

    public IReadOnlyList<string> Created => created;
    public IReadOnlyList<(string Key, string Status)> Ended => ended;

    /// <summary>The shares of the caller here, oldest first; ended ones as long as RAM shows them.</summary>
    public IEnumerable<ResourceShare> Own => world.ResourceShares.Values
        .Where(s => s.Owner == Account && s.Region == region && Sees(s.Arn) && IsShown(s.IsTerminal, s.UpdatedAt)).OrderBy(s => s.Sequence);

    /// <summary>Shares of others that the caller is in.</summary>
    public IEnumerable<(ResourceShare Share, ShareMember Member)> Received =>
        from share in world.ResourceShares.Values.OrderBy(s => s.Sequence)
        where share.Owner != Account && share.Region == region && Sees(share.Arn)
        from member in share.Members
        where member.IsPrincipal && member.Entity == Account && Sees(Key(share, member))
        select (share, member);

    public ResourceShare OwnNamed()
    {
        var arn = body.Require("resourceShareArn");
        RequireArn(arn);
        return Own.FirstOrDefault(s => s.Arn == arn) ?? throw RamErrors.Unknown($"ResourceShare {arn}");
    }

    public static string Key(ResourceShare share, ShareMember member) => $"{share.Arn}|{member.Entity}|{member.CreatedAt.ToUnixTimeMilliseconds()}";

    public bool Sees(string key) => !shadows.IsHidden(key, now);

    public string StatusOf(ResourceShare share) => shadows.Kept(share.Arn, now) as string ?? share.Status;
    public string StatusOf(ResourceShare share, ShareMember member) => shadows.Kept(Key(share, member), now) as string ?? member.Status;

    public void NoteCreated(string key) => created.Add(key);
    public void NoteEnded(string key, string status) => ended.Add((key, status));

    public bool IsShown(bool isTerminal, DateTimeOffset since) =>
        !isTerminal || now - since < TimeSpan.FromMilliseconds(world.Settings.Delays.ShowEndedMs);

    public string NewArn(string kind)
    {
        var hex = world.NewId("x")[2..] + world.NewId("x")[2..];
        return $"arn:aws:ram:{region}:{Account}:{kind}/{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..32]}";
    }

    public static void RequireArn(string arn)
    {
        if (!arn.StartsWith("arn:", StringComparison.Ordinal) || arn.Split(':').Length < 6) throw RamErrors.Of("MalformedArnException", $"{arn} is not an ARN.");
    }

    /// <summary>A page of a list, as the member of that name.</summary>
    /// <param name="byId">What was asked for by name is no bulk read, and never truncated.</param>
    public JsonObject Page<T>(string name, IEnumerable<T> items, Func<T, JsonObject> render, bool byId = false)
    {
        var size = body.Number("maxResults") ?? 500;
        if (size is < 1 or > 500) throw RamErrors.Of("InvalidMaxResultsException", "maxResults is between 1 and 500.");
        var skip = body.Text("nextToken") is { } token ? Decode(token) : 0;
        var rest = items.Take(byId ? int.MaxValue : AnswersAtMost).Skip(skip).ToList();
        var answer = new JsonObject { [name] = new JsonArray([.. rest.Take(size).Select(render)]) };
        if (rest.Count > size) answer["nextToken"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"skip:{skip + size}")));
        return answer;
    }

    private static int Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith("skip:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw RamErrors.Of("InvalidNextTokenException", "The token is invalid.");
    }
}
