import xhook from 'xhook';

const heard = [];
xhook.after((_, response) => heard.push(response.text ?? response.data));
