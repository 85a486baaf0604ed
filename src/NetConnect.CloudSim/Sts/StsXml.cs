using System.Xml.Linq;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Sts;

/// <summary>STS's way of writing answers, which is not EC2's.</summary>
internal static class StsXml
{
    private static readonly XNamespace Ns = "https://sts.amazonaws.com/doc/2011-06-15/";

    public static XElement E(string name, params object[] content) => new(Ns + name, content);

    public static string Answer(string action, string requestId, params object[] result) =>
        Ec2Xml.Text(E($"{action}Response", E($"{action}Result", result), E("ResponseMetadata", E("RequestId", requestId))));

    public static Ec2Response Refusal(string requestId, Ec2Exception refused)
    {
        var type = refused.Status >= 500 ? "Receiver" : "Sender";
        var error = E("Error", E("Type", type), E("Code", refused.Code), E("Message", refused.Message));
        return new(refused.Status, Ec2Xml.Text(E("ErrorResponse", error, E("RequestId", requestId)))) { ErrorCode = refused.Code };
    }
}
