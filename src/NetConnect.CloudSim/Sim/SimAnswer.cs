using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim;

/// <summary>An answer of the control API.</summary>
internal sealed record SimAnswer(int Status, object Body)
{
    public static SimAnswer Ok(object body) => new(200, body);
    public static SimAnswer Bad(string message) => new(400, new { error = message });

    public Task ExecuteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        return response.WriteAsync(JsonSerializer.Serialize(Body, WorldJson.Options) + "\n");
    }
}
