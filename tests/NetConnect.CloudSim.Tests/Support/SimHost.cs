using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Tests.Support;

/// <summary>An emulator behind its own web server on a free port, and a client that signs.</summary>
internal sealed class SimHost(CloudSimServer server) : IAsyncDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(server.Url) };

    public CloudSimServer Server => server;
    public string Url => server.Url;

    public static async Task<SimHost> StartAsync(string? stateFile = null, TimeProvider? time = null) =>
        new(await CloudSimServer.StartAsync(
            new CloudSimOptions { StateFile = stateFile, Time = time ?? TimeProvider.System, Delays = Delays.None }, TestContext.Current.CancellationToken));

    public Task<Reply> Ec2Async(Signer signer, string action, params (string, string)[] fields) =>
        SendAsync(signer, "ec2", "2016-11-15", action, DateTimeOffset.UtcNow, fields);

    public Task<Reply> StsAsync(Signer signer, string action, params (string, string)[] fields) =>
        SendAsync(signer, "sts", "2011-06-15", action, DateTimeOffset.UtcNow, fields);

    public async Task<Reply> SendAsync(Signer signer, string service, string version, string action, DateTimeOffset at, (string Name, string Value)[] fields)
    {
        var body = string.Join('&', fields.Append(("Action", action)).Append(("Version", version))
            .Select(f => $"{Uri.EscapeDataString(f.Item1)}={Uri.EscapeDataString(f.Item2)}"));
        return await SendAsync(signer.Sign(new Uri(Url), "eu-west-1", service, at, body));
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var xml = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var status = (int)response.StatusCode;
        var reply = new Reply(new Ec2Response(status, xml));
        return status == 200 ? reply : new Reply(new Ec2Response(status, xml)
        {
            ErrorCode = reply["Code"],
            RetryAfterSeconds = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds,
        });
    }

    public async Task<Signer> AssumeAsync(string account)
    {
        var reply = await StsAsync(Signer.Root, "AssumeRole", ("RoleArn", $"arn:aws:iam::{account}:role/any"), ("RoleSessionName", "test"));
        return new Signer(reply["AccessKeyId"], reply["SecretAccessKey"], reply["SessionToken"]);
    }

    public async Task<JsonNode> SimAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json) };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}
