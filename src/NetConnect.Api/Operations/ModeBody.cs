using NetConnect.Api.Input;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Operations;

/// <summary>Reads the body of <c>PUT /v1/operations/modes</c>.</summary>
internal static class ModeBody
{
    public static ModeInput Read(BodyReader body) => new(
        ReadScope(body), body.Word("mode", Words.Modes), body.OptionalText("reason", TextRules.Reason));

    private static ModeScope? ReadScope(BodyReader body)
    {
        if (body.Text("scope", TextRules.Line) is not { } text)
            return null;
        if (ModeScope.TryParse(text) is { } scope)
            return scope;
        body.Fault("scope", FaultCodes.BadFormat, "Give `installation`, an account (`AWS/111111111111`) or a network (`AWS/111111111111/vpc-1a1a1a1a`).");
        return null;
    }
}
