using System.Text.Json;

namespace NetConnect.Api.Input;

/// <summary>Finds, anywhere in a document, repeated members and texts that are no Unicode (lone surrogates).</summary>
internal static class StrictText
{
    public static void Check(JsonElement element, string pointer, InputFaults faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            CheckMembers(element, pointer, faults);
        else if (element.ValueKind == JsonValueKind.Array)
            CheckItems(element, pointer, faults);
        else if (element.ValueKind == JsonValueKind.String && !IsUnicode(element))
            faults.Add(pointer, FaultCodes.BadCharacter, "Half of a surrogate pair is not a character: send whole ones.");
    }

    private static void CheckMembers(JsonElement element, string pointer, InputFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                faults.Add(pointer, FaultCodes.UnknownMember, "A member's name holds half of a surrogate pair.");
                continue;
            }

            var member = JsonPointer.Member(pointer, name);
            if (!seen.Add(name))
                faults.Add(member, FaultCodes.DuplicateMember, "The member is given more than once: give it once.");
            Check(property.Value, member, faults);
        }
    }

    private static void CheckItems(JsonElement element, string pointer, InputFaults faults)
    {
        var index = 0;
        foreach (var item in element.EnumerateArray())
            Check(item, JsonPointer.Item(pointer, index++), faults);
    }

    private static bool IsUnicode(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The reader's way of saying that an escape stands for no character.
            return false;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
