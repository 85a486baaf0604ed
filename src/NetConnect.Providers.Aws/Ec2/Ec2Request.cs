using System.Collections.Immutable;
using System.Globalization;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>Any call of the EC2 Query protocol: its action and its parameters as they go over the wire.</summary>
internal sealed class Ec2Request(string action, ImmutableSortedDictionary<string, string> parameters) : AmazonWebServiceRequest
{
    public string Action { get; } = action;

    public ImmutableSortedDictionary<string, string> Parameters { get; } = parameters;

    public Ec2Request(string action)
        : this(action, ImmutableSortedDictionary<string, string>.Empty)
    {
    }

    public Ec2Request With(string name, string value) => new(Action, Parameters.SetItem(name, value));

    /// <summary>One more filter, behind those that are there.</summary>
    public Ec2Request WithFilter(string name, string value)
    {
        var number = 1;
        while (Parameters.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Name")))
            number++;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Filter.{number}");
        return With($"{prefix}.Name", name).With($"{prefix}.Value.1", value);
    }
}
