using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>Writes a <see cref="RamRequest"/> as JSON, as RAM takes it.</summary>
internal sealed class RamRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static RamRequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (RamRequest)input;
        var request = new DefaultRequest(call, "Amazon.RAM") { HttpMethod = call.IsDeletion ? "DELETE" : "POST", ResourcePath = call.Path };
        if (!call.IsDeletion)
        {
            request.Headers["Content-Type"] = "application/json";
            request.Content = Encoding.UTF8.GetBytes(call.Members.ToJsonString());
            return request;
        }

        request.UseQueryString = true;
        foreach (var (name, value) in call.Members)
            request.Parameters[name] = value?.ToString() ?? "";
        return request;
    }
}
