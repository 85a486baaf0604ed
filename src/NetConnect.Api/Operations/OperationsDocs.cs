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
        new(Operation.CreateBackup, "Back the database up into the data directory, while everything goes on")
        {
            Description = "For operators. Keys and sealed secrets are no part of it.",
            Answers = [AnswerDoc.Ok<BackupDto>()],
            Refuses = [FaultKind.Conflict],
        },
        new(Operation.ReadRestore, "Read what is missing since a backup was restored")
        {
            Description = "For operators and auditors. Decisions that were lost, objects that are newer than the backup, and what would be done first after resuming. "
                + "Reads every region; 404 when the installation was never restored.",
            Answers = [AnswerDoc.Ok<RestoreDto>()],
            Refuses = [FaultKind.NotFound],
        },
        new(Operation.ListStrays, "List objects with this installation's mark that are on no record")
        {
            Description = "For operators and auditors. Reads every region. Such objects are reported and never touched.",
            Answers = [AnswerDoc.Ok<StraysDto>()],
        },
    ];
}
