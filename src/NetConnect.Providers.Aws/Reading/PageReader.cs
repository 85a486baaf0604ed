using System.Xml.Linq;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Follows the pages of a description to the end: all items or a failure, never some.</summary>
internal sealed class PageReader(AwsCaller caller)
{
    public async Task<AwsAnswer<List<XElement>>> ReadAsync(
        ProviderAccess access, Ec2Page page, Ec2Request request, CancellationToken cancellationToken)
    {
        var items = new List<XElement>();
        var seen = new HashSet<string>();
        while (true)
        {
            var answer = await caller.CallAsync(access, request, cancellationToken);
            if (answer.Value is not { } root)
                return answer.Failure!;
            if (root.Element(page.List) is null)
                return new AwsFailure(AwsFailureKind.Lost, "Unreadable", $"{page.Action} answered without {page.List}.");
            items.AddRange(root.Items(page.List));
            var next = root.Text("nextToken");
            if (next.Length == 0)
                return items;
            if (!seen.Add(next))
                return new AwsFailure(AwsFailureKind.Lost, "EndlessPages", $"{page.Action} gave the same page token twice.");
            request = request.With("NextToken", next);
        }
    }
}
