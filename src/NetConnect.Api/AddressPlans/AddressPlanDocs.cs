using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts;
using NetConnect.Contracts.AddressPlans;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.AddressPlans;

/// <summary>What is documented of address plans.</summary>
internal static class AddressPlanDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListAddressPlans, "List address plans")
        {
            Query = reader => AddressPlanEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<AddressPlanDto>>()],
        },
        new(Operation.ReadAddressPlan, "Read an address plan")
        {
            Description = "With every registered prefix in its pools, and those that overlap.",
            Answers = [AnswerDoc.Ok<AddressPlanDto>(HeaderDoc.ETag)],
        },
        new(Operation.CreateAddressPlan, "Create an address plan")
        {
            Description = "A resource whose subnet is `auto/24` gets the lowest /24 that lies in its network and in the first pool with room, and that "
                + "nobody in the estate has: plans of its service first, then those for all services, which operators make.",
            Body = typeof(CreateAddressPlan),
            Example = """{"name": "payments", "service": "0198c0de-0000-7000-8000-000000000001", "pools": ["10.64.0.0/12"]}""",
            Answers = [AnswerDoc.Created<AddressPlanDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict, FaultKind.Ipv6Unsupported],
        },
        new(Operation.DeleteAddressPlan, "Delete an address plan")
        {
            Description = "Resources that have their prefixes from it must be deleted before.",
            Answers = [AnswerDoc.NoContent],
            Heeds = [HeaderDoc.IfMatch],
            Refuses = [FaultKind.InUse, FaultKind.Conflict],
        },
    ];
}
