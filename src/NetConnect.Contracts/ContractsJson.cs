using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetConnect.Contracts.AddressPlans;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Events;
using NetConnect.Contracts.Facts;
using NetConnect.Contracts.Graph;
using NetConnect.Contracts.Local;
using NetConnect.Contracts.Manifests;
using NetConnect.Contracts.Operations;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;

namespace NetConnect.Contracts;

/// <summary>How the API's bodies are written and read: snake_case, times in UTC, absent is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(CreateService))]
[JsonSerializable(typeof(CreateProvider))]
[JsonSerializable(typeof(CreateResource))]
[JsonSerializable(typeof(CreateConnection))]
[JsonSerializable(typeof(EditConnection))]
[JsonSerializable(typeof(ConnectionActionBody))]
[JsonSerializable(typeof(EditService))]
[JsonSerializable(typeof(EditProvider))]
[JsonSerializable(typeof(EditResource))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<L4FilterDto>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string?>))]
[JsonSerializable(typeof(ApprovalSpec))]
[JsonSerializable(typeof(CreateAddressPlan))]
[JsonSerializable(typeof(PageDto<AddressPlanDto>))]
[JsonSerializable(typeof(PageDto<DependentDto>))]
[JsonSerializable(typeof(GraphDto))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(ManifestPlanDto))]
[JsonSerializable(typeof(ManifestResultDto))]
[JsonSerializable(typeof(PageDto<ServiceDto>))]
[JsonSerializable(typeof(PageDto<ProviderDto>))]
[JsonSerializable(typeof(PageDto<NetworkDto>))]
[JsonSerializable(typeof(PageDto<ResourceDto>))]
[JsonSerializable(typeof(PageDto<ConnectionDto>))]
[JsonSerializable(typeof(PageDto<EventDto>))]
[JsonSerializable(typeof(PageDto<AuditDto>))]
[JsonSerializable(typeof(EventDto))]
[JsonSerializable(typeof(PathDto))]
[JsonSerializable(typeof(DecisionDto))]
[JsonSerializable(typeof(FactsDto))]
[JsonSerializable(typeof(SetMode))]
[JsonSerializable(typeof(ModeDto))]
[JsonSerializable(typeof(ModesDto))]
[JsonSerializable(typeof(BackupDto))]
[JsonSerializable(typeof(RestoreDto))]
[JsonSerializable(typeof(StraysDto))]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(LocalServer))]
public sealed partial class ContractsJson : JsonSerializerContext
{
    /// <summary>As the server writes: without escapes that only HTML needs, because people read these answers in terminals.</summary>
    public static ContractsJson Readable => field ??= new ContractsJson(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
