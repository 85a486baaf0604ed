using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts.Operations;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Operations;

/// <summary>What is documented of operations.</summary>
internal static class OperationsDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ReadModes, "Read what is paused, and what was spent")
        {
            Description = "For operators and auditors.",
            Answers = [AnswerDoc.Ok<ModesDto>()],
        },
        new(Operation.SetMode, "Pause or resume the installation, an account or a network")
        {
            Description = "For operators. Once OBSERVE is answered no further call that changes a cloud is begun there; wishes are taken as ever and wait, "
                + "and connections show what would be done. ACTIVE goes on at once and gives an account its whole budget again.",
            Body = typeof(SetMode),
            Example = """{"scope": "AWS/111111111111", "mode": "OBSERVE", "reason": "Something deletes routes; looking into it."}""",
            Answers = [AnswerDoc.Ok<ModeDto>()],
            Refuses = [FaultKind.Conflict],
        },
    ];
}
