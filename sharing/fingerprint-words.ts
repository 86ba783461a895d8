/**
 * 256 things that everybody can picture, each under its English and its Chinese name: a fingerprint can be read out by one
 * and compared by another in either language. The order is for ever: another order is another fingerprint.
 */

const PAIRS = `
anchor 船锚|apple 苹果|apron 围裙|arrow 箭头|attic 阁楼|autumn 秋天|badger 獾子|bagpipe 风笛|balcony 阳台|bamboo 竹子|banana 香蕉|barley 大麦|
barrel 木桶|basket 篮子|beaver 河狸|bell 铃铛|bench 长椅|bicycle 单车|blanket 毯子|blossom 花朵|boat 小船|bottle 瓶子|bowl 饭碗|branch 树枝|
bread 面包|brick 砖头|bridge 桥梁|broom 扫帚|brush 刷子|bucket 水桶|buffalo 水牛|butter 黄油|button 纽扣|cabbage 白菜|cabin 木屋|cactus 仙人掌|
camel 骆驼|camera 相机|candle 蜡烛|canyon 峡谷|carpet 地毯|carrot 萝卜|castle 城堡|cave 山洞|cedar 雪松|chair 椅子|cheese 奶酪|cherry 樱桃|
chimney 烟囱|cinema 影院|clock 时钟|cloud 白云|clover 三叶草|coat 外套|coconut 椰子|coffee 咖啡|comet 彗星|compass 罗盘|copper 红铜|coral 珊瑚|
cotton 棉花|cradle 摇篮|crane 仙鹤|crayon 蜡笔|cricket 蟋蟀|crown 王冠|cucumber 黄瓜|cup 杯子|curtain 窗帘|daisy 雏菊|deer 小鹿|desert 沙漠|
desk 书桌|dolphin 海豚|donkey 驴子|door 大门|dragon 飞龙|drawer 抽屉|drum 大鼓|duck 鸭子|eagle 老鹰|earring 耳环|elbow 手肘|elephant 大象|
engine 引擎|envelope 信封|evening 傍晚|falcon 猎鹰|farm 农场|feather 羽毛|fence 篱笆|ferry 渡轮|fiddle 提琴|finger 手指|flag 旗帜|flute 笛子|
forest 森林|fork 叉子|fountain 喷泉|fox 狐狸|frog 青蛙|garden 花园|garlic 大蒜|gate 闸门|giant 巨人|ginger 生姜|giraffe 长颈鹿|glacier 冰川|
glove 手套|goat 山羊|goose 大鹅|grape 葡萄|guitar 吉他|hammer 锤子|harbour 港口|harp 竖琴|harvest 收成|hat 帽子|hedgehog 刺猬|helmet 头盔|
hill 山坡|honey 蜂蜜|horse 骏马|hotel 旅馆|ice 冰块|island 岛屿|ivory 象牙|jacket 夹克|jasmine 茉莉|jungle 丛林|kettle 水壶|key 钥匙|
kitchen 厨房|kite 风筝|kitten 小猫|knee 膝盖|knife 小刀|ladder 梯子|lake 湖泊|lamp 台灯|lantern 灯笼|lavender 薰衣草|leaf 树叶|lemon 柠檬|
library 书库|lily 百合|lion 狮子|lobster 龙虾|lotus 莲花|magnet 磁铁|mango 芒果|map 地图|maple 枫树|market 集市|meadow 草地|medal 奖章|
melon 甜瓜|milk 牛奶|mirror 镜子|monkey 猴子|moon 月亮|morning 清晨|mountain 高山|mouse 老鼠|museum 博物馆|mushroom 蘑菇|napkin 餐巾|needle 缝针|
nest 鸟巢|noodle 面条|nurse 护士|oak 橡树|ocean 海洋|olive 橄榄|onion 洋葱|orange 橙子|orchid 兰花|otter 水獭|oven 烤箱|owl 猫头鹰|
paddle 船桨|paint 颜料|palace 宫殿|panda 熊猫|paper 纸张|parrot 鹦鹉|peach 桃子|peacock 孔雀|peanut 花生|pearl 珍珠|pebble 卵石|pencil 铅笔|
penguin 企鹅|pepper 胡椒|piano 钢琴|pillow 枕头|pine 松树|pirate 海盗|planet 行星|plough 铁犁|pocket 口袋|pond 池塘|potato 土豆|pumpkin 南瓜|
puppet 木偶|rabbit 兔子|radio 收音机|rain 雨水|raven 乌鸦|ribbon 丝带|rice 米饭|ring 戒指|river 河流|robot 机器人|rocket 火箭|roof 屋顶|
rope 绳子|rose 玫瑰|saddle 马鞍|sail 船帆|salt 食盐|sand 沙子|scarf 围巾|school 学校|scissors 剪刀|seal 海豹|shadow 影子|shark 鲨鱼|
sheep 绵羊|shell 贝壳|shoe 鞋子|shovel 铲子|silk 丝绸|silver 白银|snail 蜗牛|snow 雪花|spider 蜘蛛|spoon 勺子|squirrel 松鼠|stair 楼梯|
statue 雕像|tiger 老虎|tower 高塔|tractor 拖拉机|train 火车|trumpet 喇叭|tulip 郁金香|tunnel 隧道|turtle 乌龟|umbrella 雨伞|valley 山谷|village 村庄|volcano 火山|
walnut 核桃|whale 鲸鱼|zebra 斑马
`;

/** English and Chinese name of each number from 0 to 255. */
export const FINGERPRINT_WORDS: readonly (readonly [en: string, zh: string])[] = PAIRS.replaceAll('\n', '')
  .split('|')
  .map((pair) => {
    const [en = '', zh = ''] = pair.split(' ');
    return [en, zh];
  });
