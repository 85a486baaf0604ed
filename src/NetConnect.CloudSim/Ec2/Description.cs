using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2;

/// <summary>How one kind of object is listed: all Describe calls work alike, only their tables differ.</summary>
internal sealed class Description<T>(string setName, string idParameter, Filters<T> filters, Func<Ec2Call, T, IEnumerable<XElement?>> render)
    where T : CloudObject
{
    public IEnumerable<XElement?> Answer(Ec2Call call)
    {
        var ids = call.Form.List(idParameter);
        var items = ids.Count == 0
            ? filters.Apply(call, call.All<T>()).Take(call.AnswersAtMost)
            : filters.Apply(call, [.. ids.Distinct().Select(id => Known(call, id))]);
        var page = Page<T>.Cut(call, items, item => item.Sequence, ids.Count > 0);
        return [Ec2Xml.Set(setName, page.Items, item => render(call, item)), Ec2Xml.E("nextToken", page.NextToken)];
    }

    public IEnumerable<XElement?> Render(Ec2Call call, T item) => render(call, item);

    private static T Known(Ec2Call call, string id) => call.Remembered(id) as T ?? call.Find<T>(id);
}
