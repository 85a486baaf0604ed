using System.Text.Json;
using NetConnect.Api.Input;

namespace NetConnect.Api.Tests.Support;

/// <summary>Reads bodies as endpoints do, without a server.</summary>
internal static class Bodies
{
    public static (T Value, InputFaults Faults) Read<T>(string json, Func<BodyReader, T> read)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new InputFaults();
        return (BodyReader.Read(document.RootElement, faults, read), faults);
    }

    /// <summary>The faults as <c>pointer code</c>, sorted.</summary>
    public static string[] Faults<T>(string json, Func<BodyReader, T> read) =>
        [.. Read(json, read).Faults.All.Select(fault => $"{fault.Pointer} {fault.Code}").Order(StringComparer.Ordinal)];
}
