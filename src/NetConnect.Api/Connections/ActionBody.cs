using NetConnect.Api.Input;

namespace NetConnect.Api.Connections;

/// <summary>Reads the bodies of actions on a connection.</summary>
internal static class ActionBody
{
    public static ActionInput ReadApprove(BodyReader body) => new(
        body.OptionalText("reason", TextRules.Reason), body.Text("plan_hash", TextRules.PlanHash), body.OptionalWord("side", Words.Sides));

    public static ActionInput ReadReject(BodyReader body) => new(
        body.Text("reason", TextRules.Reason), Side: body.OptionalWord("side", Words.Sides));

    public static ActionInput ReadReason(BodyReader body) => new(body.OptionalText("reason", TextRules.Reason));
}
