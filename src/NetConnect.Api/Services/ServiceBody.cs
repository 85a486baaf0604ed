using NetConnect.Model.Entities;
using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Services;

/// <summary>Reads the body of <c>POST /v1/services</c>, and what a PATCH makes of a service.</summary>
internal static class ServiceBody
{
    public const int MaxPrincipals = 50;

    public const int MaxServices = 50;

    public static ServiceDraft Read(BodyReader body, Caller caller)
    {
        var draft = new ServiceDraft(
            body.Text("name", TextRules.Name) ?? "",
            body.OptionalText("description", TextRules.Description) ?? "",
            OwnersWith(caller, body.OptionalTexts("owners", TextRules.Principal, MaxPrincipals) ?? []),
            body.OptionalObject("approval", ReadApproval));
        CheckAttainable(body, draft.Approval, draft.Owners);
        return draft;
    }

    /// <summary>Who edits a service need not stay its owner, but somebody must be.</summary>
    public static ServiceEdit ReadEdit(BodyReader body)
    {
        var edit = new ServiceEdit(
            body.Text("name", TextRules.Name) ?? "",
            body.OptionalText("description", TextRules.Description) ?? "",
            [.. (body.Texts("owners", TextRules.Principal, MaxPrincipals) ?? []).Distinct(StringComparer.Ordinal)],
            body.OptionalObject("approval", ReadApproval));
        CheckAttainable(body, edit.Approval, edit.Owners);
        return edit;
    }

    // One person can't give two people's approval: nothing would ever be approved. How many are in a group, only sign-on knows.
    private static void CheckAttainable(BodyReader body, ApprovalRule? rule, ImmutableArray<string> owners)
    {
        if (rule is null)
            return;
        var approvers = rule.Approvers.IsEmpty ? owners : rule.Approvers;
        if (approvers.Length == 1 && rule.Min > 1 && approvers[0].StartsWith("user:", StringComparison.Ordinal))
            body.Faults.Add("/approval/min", FaultCodes.NotAllowed, "Two must approve, and there is one who may: name another approver, or a group.");
    }

    // Owners are never empty, because who makes a service owns it.
    private static ImmutableArray<string> OwnersWith(Caller caller, ImmutableArray<string> owners) =>
        [.. owners.Prepend($"user:{caller.Subject}").Distinct(StringComparer.Ordinal)];

    private static ApprovalRule ReadApproval(BodyReader body)
    {
        var approvers = body.SomeOptionalTexts("approvers", TextRules.Principal, MaxPrincipals);
        var min = body.OptionalInteger("min", 1, 2) ?? 1;
        return new(
            [.. (approvers ?? []).Distinct(StringComparer.Ordinal)],
            min,
            [.. (body.OptionalIds("auto_approve_from", MaxServices) ?? []).Distinct(StringComparer.Ordinal)]);
    }
}
