using System.Runtime.CompilerServices;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>What the README shows works, and is what is tried here.</summary>
public sealed class ClientSampleTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task The_sample_of_the_typed_client_asks_and_waits()
    {
        var pair = await Pair.PlantAsync(estate);
        using var http = estate.Http(pair.Ann.User);

        var state = await ClientSample.ConnectAsync(new(estate.Url), http.DefaultRequestHeaders.Authorization!.Parameter!, pair.Web.Id, pair.Database.Id);

        Assert.Equal("PENDING_APPROVAL", state);
    }

    [Fact]
    public void The_README_shows_the_sample_that_is_tried()
    {
        var folder = Path.GetDirectoryName(Here())!;
        var sample = Between(File.ReadAllLines(Path.Combine(folder, "ClientSample.cs")), "// sample", "// end");
        var shown = Between(File.ReadAllLines(Path.Combine(folder, "../../src/NetConnect.Contracts/README.md")), "```csharp", "```");

        Assert.Equal(sample, shown);
    }

    private static string Between(string[] lines, string begin, string end)
    {
        var text = lines.SkipWhile(line => line.Trim() != begin).Skip(1).TakeWhile(line => line.Trim() != end).ToList();
        var indent = text.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', text.Select(line => line.Length > indent ? line[indent..] : "")).TrimEnd();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
