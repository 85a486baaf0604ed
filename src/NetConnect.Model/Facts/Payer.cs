using System.Text.Json.Serialization;

namespace NetConnect.Model.Facts;

/// <summary>Who pays a line.</summary>
public enum Payer
{
    /// <summary>Each side pays it once.</summary>
    [JsonStringEnumMemberName("each")]
    Each,

    /// <summary>Whoever sends pays for what is sent: either side, together once. Where the two prices differ, the dearer one is reckoned with.</summary>
    [JsonStringEnumMemberName("sender")]
    Sender,
}
