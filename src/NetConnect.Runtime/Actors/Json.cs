using System.Text.Json;
using NetConnect.Model;

namespace NetConnect.Runtime.Actors;

/// <summary>Text of a value in the model's JSON.</summary>
internal static class Json
{
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, NetConnectJson.Options);
}
